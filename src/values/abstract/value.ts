import type { TSESTree } from "@typescript-eslint/utils";
import type { Place } from "../../syntax/source-text.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Condition, Switch } from "./condition.js";
import type { Frame } from "./frame.js";
import type { Origin } from "./origin.js";

/**
 * What is statically known of an expression: the values that it can have, and why there may be others.
 * No alternatives and one unknown reads "nothing is known"; alternatives and no unknown reads "one of these, nothing else".
 */
export interface Value {
  readonly alternatives: readonly Known[];
  readonly unknowns: readonly Unknown[];
}

export type Known =
  | Text
  | Constant
  | ObjectValue
  | ArrayValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | PlatformValue
  | BuiltinValue
  | RegExpValue
  | SwitchValue
  | EnvironmentValue;

/** A string as a sequence of known pieces and holes: `"https://a.cn/" + path` is one known piece and one hole. */
export interface Text {
  readonly type: "text";
  readonly pieces: readonly Piece[];
}

export type Piece = KnownPiece | Hole;

export interface KnownPiece {
  readonly text: string;
  /** Where the text is written. */
  readonly place: Place | undefined;
  /** Whether the source characters at `place` are exactly `text`, so that a part of the piece has a place of its own. */
  readonly verbatim: boolean;
  /** The environments in which the text has this piece; all of them when absent. */
  readonly when?: Condition | undefined;
}

export interface Hole {
  readonly text: undefined;
  readonly unknown: Unknown;
}

/** A value that is neither a string nor an object. `place` is the expression it was written as. */
export interface Constant {
  readonly type: "constant";
  readonly value: number | boolean | bigint | null | undefined;
  readonly place: Place | undefined;
  readonly when?: Condition | undefined;
}

export interface ObjectValue {
  readonly type: "object";
  readonly members: readonly ObjectMember[];
  readonly place: Place | undefined;
  /** Set where it is one object, which other modules may have; worked out when asked for. */
  readonly origin?: (() => Origin | undefined) | undefined;
}

/**
 * One source of an object's properties, in the order in which they were written; later ones win.
 * A value is evaluated when it is asked for, because most properties never are.
 */
export type ObjectMember =
  | PropertyMember
  /** Written after the object was made, in code that may or may not have run. */
  | (Omit<PropertyMember, "kind"> & { readonly kind: "assigned" })
  /** `certain` for `{ ...x }`; not for a later `Object.assign(object, x)`. */
  | { readonly kind: "spread"; readonly certain: boolean; readonly value: () => Value }
  /** `{ a, b, ...rest }`: what the rest of a pattern does not get. */
  | { readonly kind: "removal"; readonly keys: readonly string[] }
  | ComputedMember
  /** A write to something below the property: `config.api.host = …` is an overlay on `api`. */
  | { readonly kind: "overlay"; readonly key: string; readonly apply: (value: Value) => Value };

/** `{ [key]: value }`, `object[key] = value`. */
export interface ComputedMember {
  readonly kind: "computed";
  /** False for a later write, which may not have run. */
  readonly certain?: false;
  readonly key: () => Value;
  readonly value: () => Value;
  /** The value under one key, where the keys are gone through one by one. */
  readonly valueAt?: ((key: string) => Value) | undefined;
}

export interface PropertyMember {
  readonly kind: "property";
  readonly key: string;
  readonly keyPlace: Place | undefined;
  /** The property node, when it is written as one. */
  readonly node: TSESTree.Node | undefined;
  readonly value: () => Value;
}

export interface ArrayValue {
  readonly type: "array";
  /** The first elements, by index. */
  readonly elements: readonly (() => Value)[];
  /** Elements that may follow, in an order and number that nobody knows. */
  readonly added: readonly (() => Value)[];
  /** False when elements can follow that cannot be seen: a spread of something unknown. */
  readonly complete: boolean;
  readonly place: Place | undefined;
  /** Set where it is one array, which other modules may have; worked out when asked for. */
  readonly origin?: (() => Origin | undefined) | undefined;
}

export interface FunctionValue {
  readonly type: "function";
  readonly node: TSESTree.FunctionLike;
  readonly file: ScriptFile;
  /** The frame that the function was created in, for the parameters of enclosing functions. */
  readonly frame: Frame | undefined;
  /** What `this` is when the function is called as it was reached: the object of `object.method`. */
  readonly self: Value | undefined;
  /** Properties of the function itself: `http.get = …`. */
  readonly members: readonly ObjectMember[];
}

export interface ClassValue {
  readonly type: "class";
  readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  readonly file: ScriptFile;
  readonly frame: Frame | undefined;
  readonly members: readonly ObjectMember[];
}

/** An object made by a class or by a constructor function. */
export interface InstanceValue {
  readonly type: "instance";
  readonly of: ClassValue | FunctionValue;
  /** Undefined for "some instance": `this` inside a method that nobody was seen to call. */
  readonly arguments: readonly (() => Value)[] | undefined;
  readonly members: readonly ObjectMember[];
  /** Set while its constructor runs: what the constructor sets is then not sure to be there. */
  readonly building?: true;
  readonly origin?: (() => Origin | undefined) | undefined;
}

/** The platform's global object or something reached from it: `wx`, `wx.request`, `wx.createUDPSocket()`. */
export interface PlatformValue {
  readonly type: "platform";
  /** Name of the row in `platform/platforms`. */
  readonly platform: string;
  /** `""` for the global itself, `"request"`, `"cloud.callContainer"`, `"createUDPSocket()"` for what that call returns. */
  readonly path: string;
}

/** Something of the language itself: `Object.assign`, or the method `String#replace` of a text that is known. */
export interface BuiltinValue {
  readonly type: "builtin";
  readonly path: string;
  readonly receiver: Known | undefined;
}

export interface RegExpValue {
  readonly type: "regexp";
  readonly source: string;
  readonly flags: string;
}

/** `process.env.NODE_ENV`, `import.meta.env.MODE`: a name that each build has another of. */
export interface SwitchValue {
  readonly type: "switch";
  readonly of: Switch;
  readonly place: Place;
}

/** `process.env`, `import.meta.env`, `__wxConfig`: what the build or the phone puts in place. */
export interface EnvironmentValue {
  readonly type: "environment";
  /** The property of that name; `undefined` for a name that is not known. */
  readonly read: (key: string | undefined) => Value;
}

/** Why something is not known. */
export interface Unknown {
  readonly reason: UnknownReason;
  readonly place: Place | undefined;
  /** Set when the unknown is a parameter (or a part of one) that a caller decides. */
  readonly parameter?: ParameterPath;
}

export interface ParameterPath {
  readonly function: TSESTree.FunctionLike;
  readonly index: number;
}

export type UnknownReason =
  | "parameter"
  | "undeclared"
  | "module"
  | "call"
  | "response"
  | "storage"
  | "user-input"
  | "environment"
  | "application-state"
  | "component-property"
  | "property"
  | "assigned-elsewhere"
  | "too-many-alternatives"
  | "too-deep"
  | "unsupported";

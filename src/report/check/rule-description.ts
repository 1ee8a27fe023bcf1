/** What a report tells of a rule, whether it has found something or not. */
export interface RuleDescription {
  /** With prefix: `miniprogram-network/no-loopback`. */
  readonly name: string;
  readonly description: string;
  /** The same in Chinese. */
  readonly chinese: string;
  readonly severity: "error" | "warning";
}

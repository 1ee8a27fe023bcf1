import { useEffect, useMemo, useState } from "react";
import { CoverImage, Image, WebView } from "@tarojs/components";
import { cdn } from "../../shared/cdn";

export default function Hooks({ id }: { id: string }) {
  const [page, setPage] = useState("https://ferry.example:8080/times"); // expect: valid-web-view-src
  const [cover, setCover] = useState<string>();
  const picture = useMemo(() => "http://cdn.ferry.example/" + id, [id]); // expect: no-insecure-binding
  useEffect(() => {
    setCover("/images/cover.png");
    setPage(cdn);
  }, []);
  return (
    <>
      <CoverImage src={picture} />
      <Image src={cover ?? ""} />
      <WebView src={page} />
    </>
  );
}

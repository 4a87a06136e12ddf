// The provision's own words, folded away until somebody wants to read them.

import { Collapse } from "antd";

export function ProvisionWords({ words }: { words: string }) {
  const quotation = (
    <blockquote className="provision-words">
      {words.split("\n").map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </blockquote>
  );
  return <Collapse ghost size="small" items={[{ key: "words", label: "条文原文", children: quotation }]} />;
}

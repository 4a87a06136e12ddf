// Text with marks: an example whose «» show what has to be found, or a text in which a
// rule found something.

import type { TrialFinding } from "../../api/types";

export function MarkedExample({ text }: { text: string }) {
  return (
    <>
      {text.split(/(«[^»]*»)/).map((part, index) =>
        part.startsWith("«") ? <mark key={index}>{part.slice(1, -1)}</mark> : part,
      )}
    </>
  );
}

export function MarkedText({ text, findings }: { text: string; findings: TrialFinding[] }) {
  const scalars = Array.from(text);
  const parts: (string | { found: string; message: string })[] = [];
  let done = 0;
  for (const { span, message } of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < done) continue;
    parts.push(scalars.slice(done, span.start).join(""));
    parts.push({ found: scalars.slice(span.start, span.end).join(""), message });
    done = span.end;
  }
  parts.push(scalars.slice(done).join(""));
  return (
    <p className="rule-text">
      {parts.map((part, index) =>
        typeof part === "string" ? part : <mark key={index} title={part.message}>{part.found}</mark>,
      )}
    </p>
  );
}

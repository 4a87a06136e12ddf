// Whether what stands on the page is in the archive.

import type { CaseView } from "../../api/types";
import { count, dateTime } from "../../lib/format";
import { scalarLength } from "../../lib/scalars";
import type { useWriting } from "./useWriting";

interface Props {
  view: CaseView;
  writing: ReturnType<typeof useWriting>;
}

export function SavedLine({ view, writing }: Props) {
  const paragraphs = writing.written.text.split("\n").filter((line) => line.trim() !== "");
  const chars = paragraphs.reduce((sum, line) => sum + scalarLength(line.trim()), 0);
  return (
    <span className="saved-line">
      <span className="quiet">
        {count(paragraphs.length)} 段 {count(chars)} 字
      </span>
      <span role="status" className={writing.safe ? "quiet" : "unsafe"} data-testid="saved-state">
        {words(view, writing)}
      </span>
    </span>
  );
}

function words({ opinion }: CaseView, { unsaved, safe }: Props["writing"]): string {
  if (!safe) return "本机存不下没有保存的改动，请马上保存";
  if (unsaved) return "有改动没有保存（已暂存在本机）";
  return opinion === null ? "还没有保存过" : `已保存　${opinion.by} ${dateTime(opinion.saved_at)}`;
}

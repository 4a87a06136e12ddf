// The text of one file, at the sentence that was asked for.

import { CloseOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import { useCallback, useEffect, useRef } from "react";
import { useHost } from "../../api/host";
import type { BlockView, SpanView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { sliceScalars } from "../../lib/scalars";
import { useLoad } from "../../lib/useLoad";
import type { Shown } from "./DossierPage";

interface Props {
  dossier: number;
  name: string;
  shown: Shown;
  onClose: () => void;
}

export function TextPane({ dossier, name, shown, onClose }: Props) {
  const host = useHost();
  const { file, evidence } = shown;
  const text = useLoad(useCallback(() => host.dossierText(dossier, file), [host, dossier, file]));
  const pane = useRef<HTMLDivElement>(null);
  const ready = text.state === "ready";

  useEffect(() => {
    const place = ready ? pane.current?.querySelector("mark") : null;
    place?.scrollIntoView?.({ block: "center" });
    if (ready && place === null) pane.current?.scrollTo?.({ top: 0 });
  }, [ready, file, evidence]);

  return (
    <aside className="dossier-text" aria-label="原文" data-testid="dossier-text">
      <header>
        <strong title={name}>{name}</strong>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label="收起原文" onClick={onClose} />
      </header>
      <div className="paper" ref={pane}>
        {text.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
        {text.state === "failed" && <FailureResult failure={text.failure} onRetry={text.reload} />}
        {text.state === "ready" &&
          text.data.blocks.map((block) => (
            <p key={block.start} className={`block role-${block.role}${block.cell === null ? "" : " in-cell"}`}>
              <Marked block={block} span={evidence?.span ?? null} />
            </p>
          ))}
      </div>
    </aside>
  );
}

function Marked({ block, span }: { block: BlockView; span: SpanView | null }) {
  if (span === null) return block.text;
  const from = Math.max(span.start - block.start, 0);
  const to = span.end - block.start;
  const before = sliceScalars(block.text, 0, from);
  const marked = sliceScalars(block.text, from, Math.max(to, from));
  if (to <= 0 || marked === "") return block.text;
  return (
    <>
      {before}
      <mark className="evidence-mark">{marked}</mark>
      {sliceScalars(block.text, to, Number.POSITIVE_INFINITY)}
    </>
  );
}

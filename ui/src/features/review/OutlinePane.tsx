// The document's numbered structure with the number of findings below each line.

import { MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { memo, useEffect, useRef, useState } from "react";
import type { OutlineView } from "../../api/types";

interface Props {
  outline: readonly OutlineView[];
  open: boolean;
  current: number | null;
  onToggle: () => void;
  onPick: (offset: number) => void;
}

export function OutlinePane({ outline, open, current, onToggle, onPick }: Props) {
  const [onlyFound, setOnlyFound] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(onPick);
  useEffect(() => {
    latest.current = onPick;
  });
  const [pick] = useState(() => (offset: number) => latest.current(offset));

  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);

  if (!open) {
    return (
      <div className="outline outline-closed">
        <Tooltip title="显示提纲" placement="right">
          <Button type="text" aria-label="显示提纲" icon={<MenuUnfoldOutlined aria-hidden="true" />} onClick={onToggle} />
        </Tooltip>
      </div>
    );
  }
  return (
    <nav className="outline" aria-label="提纲">
      <header className="side-head">
        <h2>提纲</h2>
        <Button
          size="small"
          type={onlyFound ? "primary" : "text"}
          ghost={onlyFound}
          aria-pressed={onlyFound}
          onClick={() => setOnlyFound(!onlyFound)}
        >
          只看有问题
        </Button>
        <Button
          size="small"
          type="text"
          aria-label="收起提纲"
          icon={<MenuFoldOutlined aria-hidden="true" />}
          onClick={onToggle}
        />
      </header>
      <ol ref={list}>
        {outline.map((line, index) =>
          onlyFound && line.findings === 0 ? null : (
            // Lines are told apart by their place, which never changes.
            <OutlineLine key={`${line.span.start}-${line.depth}`} line={line} current={index === current} onPick={pick} />
          ),
        )}
      </ol>
      {outline.length === 0 && <p className="quiet side-empty">没有识别出章、条或者序号。</p>}
    </nav>
  );
}

interface LineProps {
  line: OutlineView;
  current: boolean;
  onPick: (offset: number) => void;
}

const OutlineLine = memo(function OutlineLine({ line, current, onPick }: LineProps) {
  return (
    <li>
      <button
        type="button"
        className="outline-item"
        data-testid="outline-item"
        data-depth={Math.min(line.depth, 5)}
        aria-current={current ? "true" : undefined}
        title={`${line.label} ${line.text}`}
        onClick={() => onPick(line.span.start)}
      >
        <span className="outline-words">
          {line.label !== "" && <b>{line.label}</b>} {line.text}
        </span>
        {line.findings > 0 && (
          <span className="outline-count" aria-label={`${line.findings} 条`}>
            {line.findings}
          </span>
        )}
      </button>
    </li>
  );
});

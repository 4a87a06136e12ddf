// 提出意见, beside the text that was just selected.

import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { RefObject } from "react";

interface Props {
  pane: RefObject<HTMLElement | null>;
  onMark: () => void;
}

interface Place {
  top: number;
  left: number;
}

/** Room that the button takes. */
const WIDTH = 120;

export function MarkButton({ pane, onMark }: Props) {
  const [place, setPlace] = useState<Place | null>(null);

  useEffect(() => {
    let frame = 0;
    const onSelection = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlace(pane.current === null ? null : placeOf(pane.current)));
    };
    document.addEventListener("selectionchange", onSelection);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", onSelection);
    };
  }, [pane]);

  if (place === null) return null;
  return (
    <Button
      size="small"
      type="primary"
      className="mark-button"
      style={place}
      icon={<EditOutlined aria-hidden="true" />}
      title="快捷键 N"
      // The text stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onMark();
      }}
    >
      提出意见
    </Button>
  );
}

/** Below the place where selecting ended, inside the pane. */
function placeOf(pane: HTMLElement): Place | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { focusNode, focusOffset } = selection;
  if (focusNode === null || !pane.contains(selection.getRangeAt(0).commonAncestorContainer)) return null;
  // One point, not the whole selection: that may be six hundred pages.
  const point = document.createRange();
  point.setStart(focusNode, focusOffset);
  const element = focusNode instanceof Element ? focusNode : focusNode.parentElement;
  let box = point.getBoundingClientRect();
  if (box.height === 0 && element !== null) box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  return {
    top: box.bottom - frame.top + pane.scrollTop + 6,
    left: Math.max(8, Math.min(box.right - frame.left - WIDTH / 2, pane.clientWidth - WIDTH - 8)),
  };
}

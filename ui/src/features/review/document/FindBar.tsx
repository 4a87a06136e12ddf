// Find in text, as in Word: Enter next, Shift+Enter back, Esc closes.

import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";

interface Props {
  query: string;
  hit: number;
  total: number;
  onQuery: (query: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

export function FindBar({ query, hit, total, onQuery, onStep, onClose }: Props) {
  const sum = query.trim() === "" ? "" : total === 0 ? "没有找到" : `${Math.min(hit + 1, total)} / ${total}`;
  return (
    <search className="find-bar" data-testid="find-bar">
      <Input
        autoFocus
        size="small"
        placeholder="在原文中查找"
        aria-label="在原文中查找"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") onClose();
          else return;
          event.preventDefault();
        }}
      />
      <span className="find-sum" role="status" data-testid="find-sum">
        {sum}
      </span>
      <Button size="small" type="text" aria-label="上一处" icon={<UpOutlined aria-hidden="true" />} disabled={total === 0} onClick={() => onStep(-1)} />
      <Button size="small" type="text" aria-label="下一处" icon={<DownOutlined aria-hidden="true" />} disabled={total === 0} onClick={() => onStep(1)} />
      <Button size="small" type="text" aria-label="关闭查找" icon={<CloseOutlined aria-hidden="true" />} onClick={onClose} />
    </search>
  );
}

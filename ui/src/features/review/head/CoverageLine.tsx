// What was read and what was not. Never hidden: text that was lost in silence is the
// worst answer a reviewer can get.

import { WarningOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import type { Coverage } from "../../../api/types";
import { count } from "../../../lib/format";

export function CoverageLine({ coverage }: { coverage: Coverage }) {
  const { chars, checked, unread } = coverage;
  const left = chars - checked;
  return (
    <div className="coverage" data-testid="coverage">
      <span>
        读出 {count(chars)} 字，检查 {count(checked)} 字
        {left > 0 && `（其余 ${count(left)} 字是页眉、页脚等）`}
      </span>
      {unread.length === 0 ? (
        <span>，没有读不出的部分</span>
      ) : (
        <Popover
          trigger="click"
          placement="bottomLeft"
          title="没有读到的部分，请人工查看"
          content={
            <ul className="reasons" data-testid="unread">
              {unread.map((one) => (
                <li key={`${one.part}-${one.why}`}>
                  <b>{one.part}</b>：{one.reason}
                </li>
              ))}
            </ul>
          }
        >
          <button type="button" className="unread">
            <WarningOutlined aria-hidden="true" /> {unread.length} 处没有读到
          </button>
        </Popover>
      )}
    </div>
  );
}

// What came of a bundle that was brought in, said over the page that is open by then.
// What both sides say differently has to be read, so it waits for a click.

import { App } from "antd";
import { useCallback } from "react";
import type { ImportedCase } from "../api/types";

export function useTellImported(): (imported: ImportedCase) => void {
  const { message, modal } = App.useApp();
  return useCallback(
    ({ added, conflicts }: ImportedCase) => {
      if (conflicts.length > 0) {
        modal.warning({
          title: "已导入。两边不一致的地方，保留了本机的",
          okText: "知道了",
          content: (
            <ul className="conflicts" data-testid="conflicts">
              {conflicts.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          ),
        });
      } else if (added) void message.success("已导入卷宗包");
      else void message.info("卷宗包里的内容本机都有，没有重复导入");
    },
    [message, modal],
  );
}

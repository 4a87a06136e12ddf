// Help that opens at the page one is on.

import { Button, Drawer } from "antd";
import { matchPath, useLocation } from "react-router";
import { useShortcutSheet } from "../components/shortcuts/shortcuts";
import { HELP } from "./help";

export function HelpDrawer({ onClose }: { onClose: () => void }) {
  const { pathname } = useLocation();
  const showKeys = useShortcutSheet();
  const help = HELP.find(({ path }) => matchPath(path, pathname) !== null);
  return (
    <Drawer open title={`帮助：${help?.page ?? "文衡"}`} size={400} mask={false} onClose={onClose} footer={<Button onClick={showKeys}>全部快捷键</Button>}>
      <div data-testid="help">
        <p>{help?.purpose ?? "这个地址没有对应的页面，请从左边的导航重新选择。"}</p>
        <ol className="help-steps">
          {help?.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </Drawer>
  );
}

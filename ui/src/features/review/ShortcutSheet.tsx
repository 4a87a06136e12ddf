// The keys of the review page.

import { Modal } from "antd";

const KEYS: [string[], string][] = [
  [["J"], "下一条"],
  [["K"], "上一条"],
  [["A"], "采纳"],
  [["D"], "不采纳，写明理由"],
  [["R"], "待研究"],
  [["U"], "撤回处理意见"],
  [["Esc"], "取消选中，关闭查找"],
  [["Ctrl", "F"], "在原文中查找"],
  [["P"], "看原版页面，收起原版页面（PDF 和图片）"],
  [["Enter"], "查找：下一处"],
  [["Shift", "Enter"], "查找：上一处"],
  [["Ctrl", "K"], "到别的页面、最近的审查，检索档案"],
  [["?"], "这张表"],
];

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal open footer={null} title="快捷键" width={420} onCancel={onClose}>
      <dl className="shortcuts">
        {KEYS.map(([keys, means]) => (
          <div key={means}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

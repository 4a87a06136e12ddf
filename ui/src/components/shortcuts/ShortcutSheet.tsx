// The keys of all pages.

import { Modal } from "antd";
import "./shortcuts.css";

type Key = [keys: string[], means: string];

const SHEET: [page: string, keys: Key[]][] = [
  [
    "审查",
    [
      [["J"], "下一条"],
      [["K"], "上一条"],
      [["A"], "采纳"],
      [["D"], "不采纳，写明理由"],
      [["R"], "待研究"],
      [["U"], "撤回处理意见"],
      [["N"], "对选中的文字提出意见"],
      [["P"], "看或者收起原版页面"],
      [["Esc"], "取消选中，关闭查找"],
      [["Ctrl", "F"], "在原文中查找"],
      [["Enter"], "查找：下一处"],
      [["Shift", "Enter"], "查找：上一处"],
    ],
  ],
  [
    "同一事项的各页",
    [
      [["1"], "审查"],
      [["2"], "卷宗"],
      [["3"], "版本"],
      [["4"], "意见"],
    ],
  ],
  ["卷宗", [[["J", "K"], "下一个、上一个步骤"]]],
  ["版本", [[["J", "K"], "下一处、上一处改动"]]],
  ["意见", [[["Ctrl", "S"], "保存审核意见"]]],
  [
    "清理",
    [
      [["J", "K"], "下一件、上一件"],
      [["1"], "继续有效"],
      [["2"], "修改"],
      [["3"], "废止"],
      [["4"], "失效"],
      [["U"], "撤回结论"],
      [["Esc"], "收起理由"],
    ],
  ],
  ["规则", [[["Ctrl", "S"], "保存正在写的规则"], [["Ctrl", "空格"], "列出可以填写的内容"]]],
  [
    "各处",
    [
      [["Ctrl", "K"], "到别的页面、最近的审查、规则，检索档案"],
      [["F1"], "这一页怎样用"],
      [["?"], "这张表"],
    ],
  ],
];

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal open footer={null} title="快捷键" width={720} onCancel={onClose}>
      <div className="shortcuts">
        {SHEET.map(([page, keys]) => (
          <section key={page}>
            <h3>{page}</h3>
            <dl>
              {keys.map(([names, means]) => (
                <div key={means}>
                  <dt>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{means}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

// What came back in owners' sheets: how much was taken, what was not and why, and where
// sheets disagree.

import { Button, Modal } from "antd";
import type { ImportedViews } from "../../api/types";

export function HeardDialog({ heard, onClose }: { heard: ImportedViews; onClose: () => void }) {
  return (
    <Modal
      open
      title={`已采用 ${heard.taken} 条意见`}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <div data-testid="heard">
        <Lines title="没有采用" lines={heard.refused} />
        <Lines title="各表不一致，请作结论时核对" lines={heard.conflicts} />
        {heard.refused.length === 0 && heard.conflicts.length === 0 && <p>全部采用，没有不一致。</p>}
      </div>
    </Modal>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="heard-lines">
      <h3>
        {title}（{lines.length}）
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

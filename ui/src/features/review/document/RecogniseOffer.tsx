// Above a document some of whose pages are only pictures: reads the file again, those
// pages by recognition. What comes of it is a review of its own.

import { ScanOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useNavigate } from "react-router";
import type { UnreadView } from "../../../api/types";
import { useStartReview, useWork } from "../../../components/work";

const RECOGNISABLE: ReadonlySet<string> = new Set(["scanned", "drawn", "garbled"]);

export function RecogniseOffer({ path, unread }: { path: string; unread: readonly UnreadView[] }) {
  const navigate = useNavigate();
  const { work } = useWork();
  const startReview = useStartReview(navigate);
  const pages = new Set(unread.flatMap((one) => (RECOGNISABLE.has(one.why) && one.page !== null ? [one.page] : [])));
  if (pages.size === 0) return null;
  return (
    <div className="note note-unread" data-testid="recognise-offer">
      <span>有 {pages.size} 页没有可以直接读取的文字。</span>
      <Button
        size="small"
        icon={<ScanOutlined aria-hidden="true" />}
        disabled={work.state === "running"}
        onClick={() => {
          // Progress and the way to stop are on the desk.
          void navigate("/");
          void startReview([path], true);
        }}
      >
        识别文字
      </Button>
    </div>
  );
}

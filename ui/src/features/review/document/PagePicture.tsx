// The page as it looks in the file, beside its text.

import { CloseOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import { useCallback } from "react";
import { useHost } from "../../../api/host";
import { FailureResult } from "../../../components/FailureResult";
import { useLoad } from "../../../lib/useLoad";

interface Props {
  review: number;
  page: number;
  last: number;
  onPage: (page: number) => void;
  onClose: () => void;
}

export function PagePicture({ review, page, last, onPage, onClose }: Props) {
  const host = useHost();
  const picture = useLoad(useCallback(() => host.pagePicture(review, page), [host, review, page]));
  return (
    <aside className="page-picture" aria-label="原版页面" data-testid="page-picture">
      <header className="side-head">
        <h2>原版第 {page} 页</h2>
        <Button size="small" type="text" aria-label="上一页" icon={<LeftOutlined aria-hidden="true" />} disabled={page <= 1} onClick={() => onPage(page - 1)} />
        <Button size="small" type="text" aria-label="下一页" icon={<RightOutlined aria-hidden="true" />} disabled={page >= last} onClick={() => onPage(page + 1)} />
        <Button size="small" type="text" aria-label="收起原版页面" icon={<CloseOutlined aria-hidden="true" />} onClick={onClose} />
      </header>
      <div className="page-sheet">
        {picture.state === "loading" && <Skeleton active paragraph={{ rows: 12 }} />}
        {picture.state === "failed" && <FailureResult failure={picture.failure} onRetry={picture.reload} />}
        {picture.state === "ready" && <img src={picture.data} alt={`原版第 ${page} 页`} />}
      </div>
    </aside>
  );
}

// The whole window takes files and folders, whatever page is open.

import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useHost } from "../api/host";
import { useStartReview, useWork } from "../components/work";

export function DropTarget() {
  const host = useHost();
  const navigate = useNavigate();
  const { work } = useWork();
  const [over, setOver] = useState(false);
  const startReview = useStartReview(navigate);

  useEffect(
    () =>
      host.onDrag((drag) => {
        setOver(drag.kind === "over");
        if (drag.kind === "drop") void startReview(drag.paths);
      }),
    [host, startReview],
  );

  if (!over) return null;
  return (
    <div className="drop-overlay" data-testid="drop-overlay" role="status">
      <div className="drop-overlay-frame">
        {work.state === "running" ? `正在${work.what}，请等它完成后再拖入` : "松开鼠标，开始审查"}
        <small>可以是一个或多个文件，也可以是文件夹</small>
      </div>
    </div>
  );
}

// Above the three sides: what document this is, which regimes it falls under, what was
// read of it, and what the findings depend on.

import { DownOutlined, FileImageOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { useState } from "react";
import type { ReviewView } from "../../../api/types";
import { day } from "../../../lib/format";
import { CoverageLine } from "./CoverageLine";
import { MadeWithPanel } from "./MadeWithPanel";
import { StepBar } from "../../../components/steps/StepBar";
import { Regimes } from "../../../components/Regimes";

interface Props {
  view: ReviewView;
  /** True where the page is shown as it looks. */
  picture: boolean;
  onPicture: () => void;
}

export function ReviewHead({ view, picture, onPicture }: Props) {
  const [open, setOpen] = useState(false);
  const { number, issuer, title, file } = view.case;
  const facts = [number, issuer, view.kind, view.date === null ? null : day(view.date), file];
  return (
    <header className="review-head">
      <div className="review-title">
        <h1 title={title}>{title}</h1>
        <span className="quiet" title={facts.filter(Boolean).join("　")}>
          {facts.filter(Boolean).join("　")}
        </span>
      </div>
      <div className="review-facts">
        <Regimes regimes={view.regimes} />
        <CoverageLine coverage={view.coverage} />
        {view.pictured && (
          <Button size="small" icon={<FileImageOutlined />} aria-pressed={picture} title="快捷键 P" onClick={onPicture}>
            原版页面
          </Button>
        )}
        <Button
          size="small"
          type="text"
          className="made-with-toggle"
          aria-expanded={open}
          icon={open ? <UpOutlined /> : <DownOutlined />}
          iconPlacement="end"
          onClick={() => setOpen(!open)}
        >
          审查依据
        </Button>
      </div>
      {view.steps !== null && (
        <div className="review-steps">
          <StepBar steps={view.steps.steps} />
          <Link to={`/dossier/${view.steps.dossier}`}>
            <Button size="small">卷宗</Button>
          </Link>
        </div>
      )}
      {open && <MadeWithPanel day={view.day} madeWith={view.made_with} />}
    </header>
  );
}

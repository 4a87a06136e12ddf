// Above the three sides: what document this is, which regimes it falls under, what was
// read of it, what the findings depend on, and where its case stands.

import { DownOutlined, FileImageOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { CaseView, ReviewView } from "../../../api/types";
import { CaseLine } from "../../../components/case/CaseLine";
import { day } from "../../../lib/format";
import { CoverageLine } from "./CoverageLine";
import { MadeWithPanel } from "./MadeWithPanel";
import { StepBar } from "../../../components/steps/StepBar";
import { Regimes } from "../../../components/Regimes";

interface Props {
  view: ReviewView;
  /** Where the case stands; `null` until that is known. */
  standing: CaseView | null;
  onCase: (view: CaseView) => void;
  /** True where the page is shown as it looks. */
  picture: boolean;
  onPicture: () => void;
}

export function ReviewHead({ view, standing, onCase, picture, onPicture }: Props) {
  const [open, setOpen] = useState(false);
  const { number, issuer, title, file } = view.case;
  const facts = [number, issuer, view.kind, view.date === null ? null : day(view.date), file];
  return (
    <header className="review-head">
      <div className="document-title">
        <h1 title={title}>{title}</h1>
        <span className="quiet" title={facts.filter(Boolean).join("　")}>
          {facts.filter(Boolean).join("　")}
        </span>
      </div>
      <div className="review-facts">
        <Regimes regimes={view.regimes} />
        <CoverageLine coverage={view.coverage} />
        {view.pictured && (
          <Button size="small" icon={<FileImageOutlined aria-hidden="true" />} aria-pressed={picture} title="快捷键 P" onClick={onPicture}>
            原版页面
          </Button>
        )}
        <Link to={`/archive?like=${view.document}`} title="档案中内容相近的文件、说法相同的条款">
          相似文件
        </Link>
        <Button
          size="small"
          type="text"
          className="made-with-toggle"
          aria-expanded={open}
          icon={open ? <UpOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />}
          iconPlacement="end"
          onClick={() => setOpen(!open)}
        >
          审查依据
        </Button>
      </div>
      {view.steps !== null && (
        <div className="review-steps">
          <StepBar steps={view.steps.steps} />
        </div>
      )}
      <CaseLine
        review={view.case.review}
        dossier={view.steps?.dossier ?? null}
        view={standing}
        onCase={onCase}
      />
      {open && <MadeWithPanel day={view.day} madeWith={view.made_with} />}
    </header>
  );
}

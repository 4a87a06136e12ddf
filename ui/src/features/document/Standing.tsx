// 效力: the state on a day and why; from when and until when, each with its sentence.

import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import type { ArchivedView, ProofView, SpanView } from "../../api/types";
import { StandingTag } from "../../components/StandingTag";
import { day as dayWords } from "../../lib/format";
import { BY_HAND, daysLeft, known } from "../../lib/standing";

interface Props {
  view: ArchivedView;
  day: string | null;
  onDay: (day: string | null) => void;
  onShow: (span: SpanView) => void;
}

export function Standing({ view, day, onDay, onShow }: Props) {
  const { row } = view;
  const [from, until] = [view.effective_proof, view.expires_proof];
  // 自…起施行，有效期… in one sentence: said once.
  const same = from !== null && from.span.start === until?.span.start && from.span.end === until.span.end;
  return (
    <section aria-labelledby="kept-standing">
      <header>
        <h2 id="kept-standing">效力</h2>
        <DatePicker
          size="small"
          aria-label="看哪一天的状态"
          placeholder="今天"
          value={day === null ? null : dayjs(day)}
          onChange={(next) => onDay(next === null ? null : next.format("YYYY-MM-DD"))}
        />
      </header>
      <p>
        {day === null ? "今天" : dayWords(day)}：<StandingTag state={row.state} name={row.state_name} />
        {daysLeft(row.days_left) !== "" && <span className="quiet">　{daysLeft(row.days_left)}</span>}
      </p>
      <p className="kept-why">{row.why}</p>
      <dl className="kept-terms">
        <dt>施行日期</dt>
        <dd>
          {row.effective === null ? "没有读到" : dayWords(row.effective)}
          <small className="quiet">{known(row.effective_known)}</small>
          <Proof proof={from} known={row.effective_known} onShow={onShow} />
        </dd>
        <dt>有效期至</dt>
        <dd>
          {row.expires === null ? "没有规定期限" : dayWords(row.expires)}
          <small className="quiet">{known(row.expires_known)}</small>
          {same && row.expires_known !== BY_HAND ? (
            <small className="quiet">见施行日期所在的一句</small>
          ) : (
            <Proof proof={until} known={row.expires_known} onShow={onShow} />
          )}
        </dd>
      </dl>
    </section>
  );
}

interface ProofProps {
  proof: ProofView | null;
  /** Where the day comes from; after a correction the sentence no longer proves it. */
  known: string | null;
  onShow: (span: SpanView) => void;
}

function Proof({ proof, known: how, onShow }: ProofProps) {
  if (proof === null) return null;
  return (
    <Button type="link" size="small" className="kept-proof" title="在原文中查看" onClick={() => onShow(proof.span)} data-testid="proof">
      {how === BY_HAND && "更正前依据："}“{proof.quote}”
    </Button>
  );
}

// What rests on a provision or an instrument: documents of the archive and rules.

import { App, Button } from "antd";
import { Link, useNavigate } from "react-router";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { RestingDocument, RestingRule } from "../../api/types";
import { StrengthTag } from "../../components/StrengthTag";

export function Documents({ documents }: { documents: readonly RestingDocument[] }) {
  if (documents.length === 0) return <p className="quiet">档案中没有文稿依据或者引用它。</p>;
  return (
    <ul className="resting">
      {documents.map((one) => (
        <li key={`${one.document} ${one.quote} ${one.articles.join()}`} data-testid="resting-document">
          <Link to={`/archive/${one.document}`}>{one.title}</Link>
          <small className="quiet">
            {[one.number, one.date, `${one.kind_name}${one.articles.join("、")}`].filter(Boolean).join("　")}
          </small>
          <q>{one.quote}</q>
        </li>
      ))}
    </ul>
  );
}

export function Rules({ rules }: { rules: readonly RestingRule[] }) {
  if (rules.length === 0) return <p className="quiet">没有规则以它为依据。</p>;
  return (
    <ul className="resting">
      {rules.map(({ rule, place }) => (
        <li key={`${rule.id} ${place}`} data-testid="resting-rule">
          <Link to={`/rules/${rule.id}`} className="resting-rule">
            <StrengthTag strength={rule.strength} />
            {rule.title}
          </Link>
          <small className="quiet">
            {place}
            {rule.off && "　已停用"}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** Reviews a kept document with today's rules and goes there. */
export function ReviewAgain({ document }: { document: number }) {
  const host = useHost();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const start = async () => {
    try {
      void navigate(`/review/${await host.reviewAgain(document)}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return (
    <Button
      size="small"
      title="用现在的规则审查一次，并保存这次审查"
      onClick={() => void start()}
    >
      重新审查
    </Button>
  );
}

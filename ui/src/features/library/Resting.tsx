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
          <DocumentLink document={one.document} title={one.title} review={one.review} />
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

interface DocumentProps {
  document: number;
  title: string;
  review: number | null;
}

/** The document's last review; one that nobody reviewed is reviewed when it is opened. */
export function DocumentLink({ document, title, review }: DocumentProps) {
  return review === null ? (
    <ReviewAgain document={document} name={title} link />
  ) : (
    <Link to={`/review/${review}`}>{title}</Link>
  );
}

/** Reviews a kept document with today's rules and goes there. */
export function ReviewAgain({ document, name, link = false }: { document: number; name: string; link?: boolean }) {
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
      type={link ? "link" : "default"}
      className={link ? "resting-open" : ""}
      title="用现在的规则审查一次，并保存这次审查"
      onClick={() => void start()}
    >
      {name}
    </Button>
  );
}

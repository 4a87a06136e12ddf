// One paragraph: its text in pieces, findings underlined by strength with colour and
// line style, and marks in the margin. Drawn again only when its own marks change.

import { memo } from "react";
import type { BlockView } from "../../api/types";
import { StrengthShape } from "../StrengthTag";
import { STRENGTHS, STRENGTH_NAME } from "../../lib/words";
import { firmest } from "./entry";
import type { Entry } from "./entry";
import { pieces } from "./marks";
import type { Piece, Range } from "./marks";

interface Props {
  at: number;
  block: BlockView;
  /** The page that begins here. */
  page: number | null;
  findings: readonly Entry[];
  marks: readonly Range[];
  hits: readonly Range[];
  selected: number | null;
  hit: number | null;
}

export const Block = memo(function Block({ at, block, page, findings, marks, hits, selected, hit }: Props) {
  const classes = `block role-${block.role} place-${block.place}${block.cell === null ? "" : " in-cell"}`;
  const plain = marks.length === 0 && hits.length === 0;
  return (
    <p className={classes} data-block={at}>
      {page !== null && (
        <span className="page-mark" data-testid="page-mark" data-aside>
          第{page}页
        </span>
      )}
      {marks.length > 0 && <Margin findings={findings} marks={marks} />}
      {plain
        ? block.text
        : pieces(block.text, marks, hits).map((piece, index) => (
            <PieceText key={index} piece={piece} findings={findings} selected={selected} hit={hit} />
          ))}
    </p>
  );
});

interface PieceProps {
  piece: Piece;
  findings: readonly Entry[];
  selected: number | null;
  hit: number | null;
}

function PieceText({ piece, findings, selected, hit }: PieceProps) {
  const text =
    piece.hit === null ? (
      piece.text
    ) : (
      <mark className={`find-hit${piece.hit === hit ? " find-hit-current" : ""}`} data-hit={piece.hit}>
        {piece.text}
      </mark>
    );
  if (piece.findings.length === 0) return text;
  const current = selected !== null && piece.findings.includes(selected);
  const strength = current ? findings[selected]?.strength : firmest(findings, piece.findings);
  return (
    <mark
      className={`finding-mark mark-${strength}${piece.findings.length > 1 ? " mark-several" : ""}`}
      data-testid="finding-mark"
      data-findings={piece.findings.join(" ")}
      aria-current={current ? "true" : undefined}
      title={piece.findings.map((index) => findings[index]?.title).join("\n")}
    >
      {text}
    </mark>
  );
}

/** Shapes beside the paragraph: which strengths it holds, and how many of each. */
function Margin({ findings, marks }: { findings: readonly Entry[]; marks: readonly Range[] }) {
  return (
    <span className="margin" aria-hidden="true" data-aside data-findings={marks.map((mark) => mark.id).join(" ")}>
      {STRENGTHS.map((strength) => {
        const count = marks.filter((mark) => findings[mark.id]?.strength === strength).length;
        if (count === 0) return null;
        return (
          <span
            key={strength}
            className={`margin-mark strength-${strength}`}
            title={`${STRENGTH_NAME[strength]} ${count} 条`}
          >
            <StrengthShape strength={strength} />
            {count > 1 && count}
          </span>
        );
      })}
    </span>
  );
}

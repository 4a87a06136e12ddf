// The text in CodeMirror, with what was found underlined at its place.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import type { Diagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { FindingView, Strength } from "../../api/types";
import { toUtf16 } from "../../lib/scalars";
import { STRENGTH_NAME } from "../../lib/words";

interface Props {
  text: string;
  findings: FindingView[];
  /** The finding that is looked at. */
  at: number | null;
  onChange: (text: string) => void;
  onAt: (finding: number) => void;
}

const SEVERITY: Record<Strength, Diagnostic["severity"]> = { must: "error", should: "warning", verify: "info" };

export function TextEditor({ text, findings, at, onChange, onAt }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef({ text, onChange, onAt });
  useEffect(() => {
    latest.current = { text, onChange, onAt };
  });

  useEffect(() => {
    if (parent.current === null) return;
    const view = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": "正文" }),
          placeholder("在这里写，或者把文稿粘贴进来"),
          lintGutter(),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    view.focus();
    return () => view.destroy();
  }, []);

  useEffect(() => {
    const view = editor.current;
    if (view === null || view.state.doc.toString() !== text) return;
    const found = findings.map<Diagnostic>((finding, index) => {
      const [from = 0, to = 0] = toUtf16(text, [finding.span.start, finding.span.end]);
      return {
        from,
        to,
        severity: SEVERITY[finding.strength],
        message: `${STRENGTH_NAME[finding.strength]}：${finding.title}`,
        actions: [{ name: "详情", apply: () => latest.current.onAt(index) }],
      };
    });
    view.dispatch(setDiagnostics(view.state, found));
  }, [findings, text]);

  useEffect(() => {
    const [view, finding] = [editor.current, at === null ? undefined : findings[at]];
    if (view === null || finding === undefined) return;
    const [from = 0, to = 0] = toUtf16(view.state.doc.toString(), [finding.span.start, finding.span.end]);
    view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    // Only a new choice moves the text, not the findings of the next keystroke.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);

  return <div ref={parent} className="text-editor" data-testid="text-editor" />;
}

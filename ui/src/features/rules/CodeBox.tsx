// The YAML of a rule in CodeMirror: errors at their line, completion from the schema. Loaded
// only when a rule is edited. Tab leaves the box, so that the page stays complete by keyboard.

import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import type { RuleProblem } from "../../api/types";
import { offersAt } from "./model/complete";

interface Props {
  /** The text to begin with; what is typed comes by `onChange`. */
  start: string;
  schema: string;
  problems: RuleProblem[];
  /** The line to go to; a new object goes there again. */
  goTo: { line: number } | null;
  onChange: (text: string) => void;
}

export default function CodeBox({ start, schema, problems, goTo, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(onChange);
  const begun = useRef(start);
  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    if (place.current === null) return;
    const complete = (at: CompletionContext): CompletionResult | null => {
      const found = offersAt(schema, at.state.doc.toString(), at.pos);
      if (found === null || (!at.explicit && found.from === at.pos)) return null;
      const options = found.offers.map(({ label, after, detail }) => ({ label, detail, apply: label + after }));
      return { from: found.from, options, validFor: /^[\w-]*$/ };
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: begun.current,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          bracketMatching(),
          closeBrackets(),
          yaml(),
          syntaxHighlighting(classHighlighter),
          autocompletion({ override: [complete], icons: false }),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": "规则文件" }),
          EditorState.phrases.of({ Completions: "可以填写的内容", Diagnostics: "问题", "No diagnostics": "没有问题" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      begun.current = editor.state.doc.toString();
      editor.destroy();
      view.current = null;
    };
  }, [schema]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const { doc } = editor.state;
    const diagnostics = problems.flatMap(({ line, message }) => {
      if (line === null || line > doc.lines) return [];
      const { from, to } = doc.line(line);
      return [{ from, to, severity: "error" as const, message }];
    });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [problems]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || goTo === null || goTo.line > editor.state.doc.lines) return;
    editor.dispatch({ selection: { anchor: editor.state.doc.line(goTo.line).from }, scrollIntoView: true });
    editor.focus();
  }, [goTo]);

  return <div ref={place} className="code-box" data-testid="code-box" />;
}

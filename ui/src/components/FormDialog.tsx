// A dialog with a form in it: opens with the caret in the field marked `data-first`, or
// else in the first one, so that one can type at once.

import { Modal } from "antd";
import type { ModalProps } from "antd";
import { useCallback } from "react";

const FIRST = "[data-first]";
const FIELDS = 'textarea, input:not([type="radio"], [type="checkbox"])';

export function FormDialog({ children, ...rest }: ModalProps) {
  // The dialog takes the focus for itself once it is there; this comes after it.
  const form = useCallback((node: HTMLDivElement | null) => {
    if (node === null) return;
    const wait = setTimeout(() => {
      const field = node.querySelector<HTMLElement>(FIRST) ?? node.querySelector<HTMLElement>(FIELDS);
      field?.focus();
    });
    return () => clearTimeout(wait);
  }, []);
  return (
    <Modal open cancelText="取消" {...rest}>
      <div ref={form}>{children}</div>
    </Modal>
  );
}

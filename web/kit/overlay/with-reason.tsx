import { useState, type ComponentProps } from 'react';
import { TextArea } from '../form/inputs.js';
import { Confirm } from './confirm.js';

interface Props extends Omit<ComponentProps<typeof Confirm>, 'onConfirm'> {
  /** What is to be written, and who reads it. */
  field: string;
  hint?: string;
  /** What stands there before anything is written. */
  initially?: string;
  onConfirm: (text: string) => Promise<unknown>;
}

/** A button that asks for a few words before it acts. The server says when they are missing. */
export function WithReason({ field, hint, initially = '', onConfirm, children, ...confirm }: Props) {
  const [text, setText] = useState(initially);
  return (
    <Confirm {...confirm} onConfirm={() => onConfirm(text).then(() => setText(initially))}>
      {children}
      <TextArea dense label={field} hint={hint} value={text} onChange={(event) => setText(event.target.value)} />
    </Confirm>
  );
}

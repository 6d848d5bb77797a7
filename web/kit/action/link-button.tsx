import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import { buttonClass, type Look } from './button.js';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: Look;
  compact?: boolean;
}

function Anchor({ look, compact, className: _, children, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClass(look, compact)}>
      {children}
    </a>
  );
}

/** A link to another page that looks like a button: for the one thing to do next. */
export const LinkButton = createLink(Anchor);

import type { ReactNode } from 'react';
import { isProblem, refusalsOf } from '../../api/problem.js';
import { useRefusalText } from '../../words/refusal.js';
import { Failure } from '../status/failure.js';

/** A failed sending, told where it belongs: at a field, or above the form. */
interface Refused {
  /** What is wrong with this field; undefined when nothing is. */
  of: (field: string) => string | undefined;
  /** What belongs to no field of the form. */
  rest: ReactNode;
}

/** The server's reasons by the fields that they are about. What it could not say about a field stands above the form. */
export function useRefusedFields(error: unknown, fields: readonly string[]): Refused {
  const textOf = useRefusalText();
  const refusals = refusalsOf(error);
  const at = refusals.filter(({ about }) => about !== undefined && fields.includes(about));
  const others = refusals.filter((refusal) => !at.includes(refusal));
  const rest = at.length === 0 ? error : others.length === 0 ? null : withOnly(error, others);
  return {
    of: (field) => {
      const found = at.find(({ about }) => about === field);
      return found && textOf(found);
    },
    rest: <Failure error={rest} />,
  };
}

function withOnly(error: unknown, refusals: ReturnType<typeof refusalsOf>): unknown {
  return isProblem(error) ? { ...error, refusals: [...refusals] } : error;
}

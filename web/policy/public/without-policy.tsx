import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem.js';
import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';

/** A college that is not there and one without rules in force look the same: nothing can be said about it. */
export function WithoutPolicy({ error, children }: { error: unknown; children: ReactNode }) {
  const w = useWords(collegeWords);
  if (!isProblem(error) || error.status !== 404) return children;
  return (
    <Page title={w.noPolicy} width="narrow">
      <p>{w.noPolicyWhy}</p>
    </Page>
  );
}

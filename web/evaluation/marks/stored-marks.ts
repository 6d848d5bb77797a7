import { api, given, queries, type Api } from '../../api/client.js';
import { hold } from '../../api/hold.js';
import { isProblem, newerThan } from '../../api/problem.js';
import { workspaceQuery, type Workspace } from '../workspace-query.js';

export type Mark = Api['MarkView'];
export type NewMark = Omit<Mark, 'id' | 'version' | 'sha256'>;

/** The mark without what the server gave it. */
export function contentOf({ evidenceId, page, rect, quote, criterionId, outcomeId, comment }: NewMark): NewMark {
  return { evidenceId, page, rect, quote, criterionId, outcomeId, comment };
}

/** A mark that is being written. It has an id once its first words have arrived. */
export interface OpenMark {
  key: string;
  id: string | null;
  begun: NewMark;
}

/*
 ** The marks of one seat as the server has them, in the page's copy of the workspace.
 ** (1) One write goes after the other, over the mark as the last one left it.
 ** (2) A mark is made by its first words, and made anew when it was removed elsewhere meanwhile: no words are lost.
 */
export class StoredMarks {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly id: string) {}

  get = (markId: string | null): Mark | undefined =>
    queries
      .getQueryData<Workspace>(workspaceQuery(this.id).queryKey)
      ?.evaluation.marks.find((mark) => mark.id === markId);

  add(body: NewMark): Promise<Mark> {
    return this.inTurn(() => this.post(body, crypto.randomUUID()));
  }

  /** Words over the version that they began from. @throws the problem `stale` */
  write(open: OpenMark, comment: string, { version, key }: { version: number; key: string }): Promise<Mark> {
    return this.inTurn(async () => {
      open.begun = { ...open.begun, comment };
      const held = this.get(open.id);
      if (held) return this.put(held, { comment }, version);
      const made = await this.post(open.begun, key);
      open.id = made.id;
      return made;
    });
  }

  /** Another place or subject. One that has no words yet keeps it until they come. */
  change(open: OpenMark, change: Partial<NewMark>): Promise<void> {
    open.begun = { ...open.begun, ...change };
    return this.inTurn(async () => {
      const held = this.get(open.id);
      if (held) await this.put(held, change, held.version);
    });
  }

  /** One that is gone already is removed too. */
  remove(markId: string): Promise<void> {
    return this.inTurn(async () => {
      const mark = this.get(markId);
      if (!mark) return;
      const params = { path: { id: this.id, annotationId: markId }, query: { version: mark.version } };
      await given(api.DELETE('/api/assignments/{id}/annotations/{annotationId}', { params })).catch(
        (error: unknown) => {
          if (!isProblem(error) || error.status !== 404) throw error;
        },
      );
      await this.hold((marks) => marks.filter(({ id }) => id !== markId));
    });
  }

  private async post(body: NewMark, key: string): Promise<Mark> {
    const params = { path: { id: this.id } };
    const headers = { 'Idempotency-Key': key };
    return this.keep(await given(api.POST('/api/assignments/{id}/annotations', { params, headers, body })));
  }

  private async put(mark: Mark, change: Partial<NewMark>, version: number): Promise<Mark> {
    const params = { path: { id: this.id, annotationId: mark.id } };
    const body = { ...contentOf(mark), ...change, version };
    return this.keep(await given(api.PUT('/api/assignments/{id}/annotations/{annotationId}', { params, body })));
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(act).catch(async (error: unknown) => {
      const newer = newerThan<Mark>(error);
      if (newer) await this.keep(newer);
      throw error;
    });
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async keep(mark: Mark): Promise<Mark> {
    await this.hold((marks) =>
      marks.some(({ id }) => id === mark.id) ? marks.map((one) => (one.id === mark.id ? mark : one)) : [...marks, mark],
    );
    return mark;
  }

  private hold(change: (marks: Mark[]) => Mark[]): Promise<void> {
    return hold<Workspace>(
      queries,
      workspaceQuery(this.id).queryKey,
      (held) => held && { ...held, evaluation: { ...held.evaluation, marks: change(held.evaluation.marks) } },
    );
  }
}

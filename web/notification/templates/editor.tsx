import { useRef, useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { Placeholders } from './placeholders.js';
import { Preview } from './preview.js';
import { SavedMeanwhile } from './saved-meanwhile.js';
import styles from './templates.module.css';
import { templateWords } from './template.words.js';
import { usePreview } from './use-preview.js';

type Wording = Api['WordingView'];

/** The words of one mail in one language, with what they come to beside them. */
export function Editor({ template, wording }: { template: Api['MailTemplateView']; wording: Wording }) {
  const w = useWords(templateWords);
  const format = useFormat();
  const textOf = useRefusalText();
  const text = useRef<HTMLTextAreaElement>(null);
  const [base, setBase] = useState(wording);
  const [draft, setDraft] = useState({ subject: wording.subject, text: wording.text });
  const [newer, setNewer] = useState<Wording | null>(null);
  const save = $api.useMutation('put', '/api/mail-templates/{name}/{language}');
  const reset = $api.useMutation('delete', '/api/mail-templates/{name}/{language}');
  const preview = usePreview(template.name, draft);
  const params = { path: { name: template.name, language: wording.language } };
  const errorOf = (about: string) => {
    const reasons = (preview?.refusals ?? []).filter((reason) => reason.about === about).map(textOf);
    return reasons.length > 0 ? reasons.join(' ') : undefined;
  };
  const take = (one: Wording) => {
    setBase(one);
    setNewer(null);
    setDraft({ subject: one.subject, text: one.text });
  };
  const current = (view: Api['MailTemplateView']) =>
    view.wordings.find(({ language }) => language === wording.language)!;
  const keep = async (version: number) => {
    try {
      take(current(await save.mutateAsync({ params, body: { ...draft, version } })));
      toast(w.savedToast);
    } catch (error) {
      setNewer(newerThan<Wording>(error) ?? null);
    }
  };
  const unchanged = draft.subject === base.subject && draft.text === base.text;
  return (
    <div className={styles.beside}>
      <Card title={w.editTitle}>
        <p className="soft">
          {base.version === 0 ? w.whose.own : w.whose.theirs(base.changedBy ?? '', format.day(base.changedAt ?? ''))}
        </p>
        {newer && <SavedMeanwhile newer={newer} onKeep={() => keep(newer.version)} onTake={() => take(newer)} />}
        <Form onSubmit={() => keep(base.version)}>
          <TextField
            dense
            label={w.subject}
            error={errorOf('subject')}
            maxLength={200}
            value={draft.subject}
            onChange={(event) => setDraft({ ...draft, subject: event.target.value })}
          />
          <TextArea
            dense
            ref={text}
            label={w.text}
            hint={w.textHint}
            error={errorOf('text')}
            maxLength={10_000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          />
          <Placeholders
            placeholders={template.placeholders}
            onChoose={(name) => setDraft({ ...draft, text: withPlaceholder(text.current, draft.text, name) })}
          />
          {newer === null && <Failure error={save.error} />}
          <Actions>
            <Button
              type="submit"
              busy={save.isPending}
              refusals={unchanged ? [{ code: 'unchanged', detail: w.unchanged }] : preview?.refusals}
              reasonsElsewhere={!unchanged}
            >
              {w.save}
            </Button>
            <Confirm
              label={w.reset}
              refusals={base.version === 0 ? [{ code: 'own_words', detail: w.nothingToReset }] : []}
              title={w.resetTitle}
              act={w.reset}
              onConfirm={async () => {
                take(current(await reset.mutateAsync({ params })));
                toast(w.resetToast);
              }}
            >
              <p>{w.resetWhy}</p>
            </Confirm>
          </Actions>
        </Form>
      </Card>
      <Preview preview={preview} />
    </div>
  );
}

/** The text with the placeholder where the cursor is, or at its end before anybody was in it. */
function withPlaceholder(area: HTMLTextAreaElement | null, text: string, name: string): string {
  const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
  area?.focus();
  return `${text.slice(0, from)}{${name}}${text.slice(to)}`;
}

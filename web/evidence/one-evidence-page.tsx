import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { useDrafts } from '../claim/draft/use-drafts.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { toast } from '../kit/overlay/toast.js';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { CaptionsCard } from './captions/captions-card.js';
import { DescribeEvidence } from './describe-evidence.js';
import { evidenceWords } from './evidence.words.js';
import { LinkState } from './preview/link-state.js';
import { PreviewPane } from './preview/preview-pane.js';
import { ReplaceFile } from './replace-file.js';
import { ProvesChoice } from './proves-choice.js';
import { contentOf } from './thumbnail.js';

/** One proof: what it shows, what it proves, and the way to remove it. */
export function OneEvidencePage() {
  const { evidenceId } = useParams({ from: '/shell/portfolio/evidence/$evidenceId' });
  const query = $api.useQuery('get', '/api/evidence/{id}', { params: { path: { id: evidenceId } } });
  return <Asked query={query}>{(evidence) => <OneEvidence evidence={evidence} />}</Asked>;
}

function OneEvidence({ evidence }: { evidence: Api['EvidenceView'] }) {
  const w = useWords(evidenceWords);
  const format = useFormat();
  const drafts = useDrafts();
  const { id, kind, title, fileName, size, addedAt } = evidence;
  return (
    <Page title={title} width="narrow" back={<Link to="/portfolio/evidence">{w.backToList}</Link>}>
      <p className="soft">
        {[w.kind[kind], fileName, size !== null && format.size(size), w.addedOn(format.day(addedAt))]
          .filter(Boolean)
          .join(' · ')}
        {kind === 'file' && (
          <>
            {' · '}
            <a href={contentOf(id)} download={fileName}>
              {w.download}
            </a>
          </>
        )}
      </p>
      {kind === 'file' && <PreviewPane key={evidence.sha256} evidenceId={id} title={title} />}
      {kind === 'file' && <ReplaceFile evidence={evidence} />}
      {/^(video|audio)\//.test(evidence.type ?? '') && <CaptionsCard evidence={evidence} />}
      {kind === 'link' && <LinkState evidenceId={id} />}
      <DescribeEvidence evidence={evidence} />
      <Card title={w.chooseProves}>
        <ProvesChoice evidenceId={id} drafts={drafts} />
      </Card>
      <Remove evidence={evidence} />
    </Page>
  );
}

function Remove({ evidence }: { evidence: Api['EvidenceView'] }) {
  const w = useWords(evidenceWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('delete', '/api/evidence/{id}');
  const remove = async () => {
    await mutateAsync({ params: { path: { id: evidence.id } } });
    toast(w.removed);
    await navigate({ to: '/portfolio/evidence' });
  };
  return (
    <div>
      <Confirm
        label={w.remove}
        look="plain"
        refusals={evidence.moves.remove}
        title={w.removeTitle(evidence.title)}
        act={w.removeAct}
        actLook="stop"
        onConfirm={remove}
      >
        <p>{w.removeText}</p>
      </Confirm>
    </div>
  );
}

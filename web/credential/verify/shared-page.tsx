import { useQuery } from '@tanstack/react-query';
import { useLinkKey } from '../../account/open/link-key.js';
import { NoKey } from '../../account/open/no-key.js';
import { OpenPage } from '../../account/open/open-page.js';
import { api, given } from '../../api/client.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { Found } from './found.js';
import { verifyWords } from './verify.words.js';

/** What a learner shows by a link: checked while it is opened, and to keep. */
export function SharedPage() {
  const key = useLinkKey();
  const w = useWords(verifyWords);
  const shown = useQuery({
    queryKey: ['shared', key],
    queryFn: () => given(api.POST('/api/verifications', { body: { share: key } })),
    enabled: key !== '',
    throwOnError: false,
    staleTime: Infinity,
  });
  return (
    <OpenPage>
      {key === '' ? (
        <NoKey />
      ) : (
        <Page title={w.shared} lead={<p>{w.sharedLead}</p>} width="narrow">
          <Asked query={shown}>
            {(found) => (
              <>
                <Found found={found} />
                {found.document && (
                  <p>
                    <a download="credential.json" href={`data:application/json,${encodeURIComponent(found.document)}`}>
                      {w.keep}
                    </a>
                  </p>
                )}
              </>
            )}
          </Asked>
        </Page>
      )}
    </OpenPage>
  );
}

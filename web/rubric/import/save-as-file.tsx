import type { Api } from '../../api/client.js';
import { buttonClass } from '../../kit/action/button.js';
import { Actions } from '../../kit/page/page.js';
import { Card } from '../../kit/page/card.js';
import { useWords } from '../../words/words.js';
import { rubricImportWords } from './import.words.js';

const formats = ['credence', 'canvas', 'moodle', 'case'] as const;

/** The version as a file for another system, or for another college. */
export function SaveAsFile({ rubric }: { rubric: Api['RubricView'] }) {
  const w = useWords(rubricImportWords);
  return (
    <Card title={w.save}>
      <Actions>
        {formats.map((format) => (
          <a
            key={format}
            className={buttonClass('quiet', true)}
            href={`/api/rubrics/${rubric.id}/file?format=${format}`}
            download
          >
            {w.forWhom[format]}
          </a>
        ))}
      </Actions>
    </Card>
  );
}

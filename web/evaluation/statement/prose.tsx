import styles from './statement.module.css';

/** What a learner wrote: paragraphs, and lists where lines begin with a dash. */
export function Prose({ text }: { text: string }) {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '');
  return (
    <div className={styles.prose}>
      {blocks.map((block, at) => {
        const lines = block.split('\n');
        return lines.every((line) => /^\s*[-*•]\s+/.test(line)) ? (
          <ul key={at}>
            {lines.map((line, n) => (
              <li key={n}>{line.replace(/^\s*[-*•]\s+/, '')}</li>
            ))}
          </ul>
        ) : (
          <p key={at}>{block}</p>
        );
      })}
    </div>
  );
}

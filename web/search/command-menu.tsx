import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
} from 'react-aria-components';
import { Window } from '../kit/overlay/window.js';
import { useWords } from '../words/words.js';
import styles from './search.module.css';
import { searchWords } from './search.words.js';
import { useCommands } from './use-commands.js';

/** Goes anywhere, finds anything and does what is done everywhere, without a pointer. */
export default function CommandMenu({ onClose }: { onClose: () => void }) {
  const w = useWords(searchWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const groups = useCommands(typed);
  const choose = (id: string) => {
    const chosen = groups.flatMap(({ commands }) => commands).find((command) => command.id === id);
    onClose();
    if (chosen?.page) void navigate({ href: chosen.page });
    else void chosen?.act?.();
  };
  return (
    <Window title={w.menu} open onClose={onClose}>
      <div className={styles.menu}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField className={styles.box!} autoFocus>
            <Label>{w.open}</Label>
            <Input />
            <Text slot="description" className="soft small">
              {w.keysHint}
            </Text>
          </SearchField>
          {/* The focus stays in the box; who scrolls by keyboard can come here. */}
          <div className={styles.list} role="group" aria-label={w.menu} tabIndex={0}>
            <Menu
              aria-label={w.menu}
              onAction={(id) => choose(String(id))}
              renderEmptyState={() => <p className="soft">{w.noCommand}</p>}
            >
              {groups.map(({ title, commands }) => (
                <MenuSection key={title} id={title} className={styles.group!}>
                  <Header>{title}</Header>
                  {commands.map(({ id, name, detail }) => (
                    <MenuItem key={id} id={id} textValue={name} className={styles.command!}>
                      <Text slot="label">{name}</Text>
                      {detail && (
                        <Text slot="description" className="soft small">
                          {detail}
                        </Text>
                      )}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </div>
        </Autocomplete>
      </div>
    </Window>
  );
}

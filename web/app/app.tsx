import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useState } from 'react';
import { queries } from '../api/client.js';
import { firstLanguage, keepLanguage } from '../words/language.js';
import { ChooseLanguageContext } from '../words/choose-language.js';
import { LanguageContext, type Language } from '../words/words.js';
import { router } from './router.js';

/** The whole web app. */
export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    keepLanguage(language);
  }, [language]);
  return (
    <StrictMode>
      <LanguageContext value={language}>
        <ChooseLanguageContext value={setLanguage}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ChooseLanguageContext>
      </LanguageContext>
    </StrictMode>
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Header } from './header.tsx';
import { makeQueryClient } from './query-client.ts';

export function App() {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <Header />
      <main />
    </QueryClientProvider>
  );
}

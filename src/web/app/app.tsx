export function App() {
  return <main>Leadmap</main>;
}

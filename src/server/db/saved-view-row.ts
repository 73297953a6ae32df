/** A filter that somebody keeps under a name. */
export interface SavedViewRow {
  company_id: number;
  id: string;
  /** Id of the person or key it belongs to. */
  owner_id: string;
  name: string;
  query: string;
  created_at: string;
}

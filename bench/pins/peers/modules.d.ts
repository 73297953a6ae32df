declare module '*.css';
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module 'leaflet' {
  const leaflet: unknown;
  export default leaflet;
}
declare module 'leaflet.markercluster';

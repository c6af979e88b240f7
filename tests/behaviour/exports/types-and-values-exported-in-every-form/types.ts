export type Only = 1; type D = 2; export default D;

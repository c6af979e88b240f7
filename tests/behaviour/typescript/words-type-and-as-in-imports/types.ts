interface Text {
  text: string;
}
export { type Text as as };

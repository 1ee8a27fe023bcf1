export const isFine = ({ statusCode }) => statusCode >= 200 && statusCode < 300;

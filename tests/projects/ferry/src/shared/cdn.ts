export const cdn = "http://cdn.ferry.example";

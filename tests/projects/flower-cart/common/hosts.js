export const base = "http://api.flowers.example";

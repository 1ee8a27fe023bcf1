export const cdn = "http://cdn.fish.example";

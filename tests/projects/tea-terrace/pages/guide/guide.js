Page({ data: { page: "https://www.terrace.example/guide" } });

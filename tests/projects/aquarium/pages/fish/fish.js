Page({ data: { size: 1 } });

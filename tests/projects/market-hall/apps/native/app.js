App({ globalData: { api: "http://api.hall.example" } });
